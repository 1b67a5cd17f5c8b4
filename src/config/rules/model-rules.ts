import { vendor } from '../../domain/vendors.ts';
import { isHttpAddress } from '../http-address.ts';
import { batchInterfaces, isVendor, unavailableInterfaces } from '../interfaces.ts';
import type { ModelConfig } from '../schema/model-schema.ts';
import type { Path } from '../yaml/yaml-source.ts';
import { error, type Finding, warning } from './finding.ts';
import { parameterRules } from './parameter-rules.ts';

type Rule = (model: Partial<ModelConfig>, path: Path, label: string) => Finding[];

/** What must hold within one entry of `models`. */
export function modelRules(model: Partial<ModelConfig>, index: number): Finding[] {
  const path = ['models', index];
  const label = `models[${index}]`;
  return rules.flatMap((rule) => rule(model, path, label));
}

const rules: readonly Rule[] = [
  interfaceRule,
  rolesRule,
  accessKeyRule,
  addressRule,
  batchRule,
  parameterRules,
];

function interfaceRule(
  { interface: name }: Partial<ModelConfig>,
  path: Path,
  label: string,
): Finding[] {
  if (name === undefined || isVendor(name)) return [];
  const message = `${label}.interface "${name}" is not available in this version: ${unavailableInterfaces[name]}`;
  return [{ level: 'unrunnable', path: [...path, 'interface'], message }];
}

function rolesRule({ roles = [] }: Partial<ModelConfig>, path: Path, label: string): Finding[] {
  return roles.flatMap((role, index) =>
    roles.indexOf(role) < index
      ? [error([...path, 'roles', index], `${label}.roles has "${role}" twice`)]
      : [],
  );
}

function accessKeyRule(model: Partial<ModelConfig>, path: Path, label: string): Finding[] {
  if (model.access_key === undefined) return [];
  const better =
    model.interface && isVendor(model.interface) && vendor(model.interface).keyVariables[0];
  const message = `${label}.access_key belongs in no repository: ${better ? `set ${better}` : 'use a key file'} instead`;
  return [warning([...path, 'access_key'], message, 'key')];
}

function addressRule(model: Partial<ModelConfig>, path: Path, label: string): Finding[] {
  const outer = model.base_url;
  const inner = model.parameters?.base_url;
  const isMissing = model.interface === 'openai_compat' && (outer ?? inner) === undefined;
  return [
    ...urlRule(outer, [...path, 'base_url'], label),
    ...urlRule(inner, [...path, 'parameters', 'base_url'], `${label}.parameters`),
    ...(isMissing
      ? [
          error(
            [...path, 'base_url'],
            `${label}.base_url is missing: openai_compat needs the address of the server, as "http://localhost:8000/v1"`,
          ),
        ]
      : []),
  ];
}

/** Does not repeat the address, which may hold a password. */
function urlRule(url: string | undefined, path: Path, label: string): Finding[] {
  if (url === undefined) return [];
  return isHttpAddress(url)
    ? []
    : [error(path, `${label}.base_url must be an address that begins with http:// or https://`)];
}

function batchRule(model: Partial<ModelConfig>, path: Path, label: string): Finding[] {
  const { batch_enabled, interface: name } = model;
  if (!batch_enabled || name === undefined || batchInterfaces.includes(name)) return [];
  const message = `${label}.batch_enabled has no effect: ${name} has no batch API, so its calls are made one by one`;
  return [warning([...path, 'batch_enabled'], message, 'key')];
}
