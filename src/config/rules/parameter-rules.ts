import { roles } from '../../domain/model.ts';
import { simulatedNames, wantedOf } from '../../domain/simulated-parameters.ts';
import { isVendor } from '../interfaces.ts';
import { shown } from '../problems.ts';
import { type ModelConfig, modelSettings, type ParametersConfig } from '../schema/model-schema.ts';
import type { Path } from '../yaml/yaml-source.ts';
import { error, type Finding, warning } from './finding.ts';
import { nearest } from './suggest.ts';

/** What must hold within `parameters` and `role_parameters` of a model. */
export function parameterRules(model: Partial<ModelConfig>, path: Path, label: string): Finding[] {
  const settingRule = model.interface === 'simulated' ? simulatedRule : vendorRule;
  const inRoles = roles.flatMap((role) => {
    const written = model.role_parameters?.[role];
    if (written === undefined) return [];
    const here = [...path, 'role_parameters', role];
    const name = `${label}.role_parameters.${role}`;
    return [
      ...settingsRule(written, here, name, settingRule),
      ...wholeModelRule(written, here, name),
      ...unusedRule(model, role, here),
    ];
  });
  return [
    ...idRule(model, path, label),
    ...settingsRule(
      model.parameters ?? {},
      [...path, 'parameters'],
      `${label}.parameters`,
      settingRule,
    ),
    ...inRoles,
  ];
}

function idRule(model: Partial<ModelConfig>, path: Path, label: string): Finding[] {
  const { interface: name, parameters } = model;
  const isNeeded = name !== undefined && isVendor(name) && name !== 'simulated';
  if (!isNeeded || parameters === undefined || parameters.model !== undefined) return [];
  const message = `${label}.parameters.model is missing: give the id that ${name} has for the model, as "gpt-4o-mini"`;
  return [error([...path, 'parameters', 'model'], message)];
}

const tokenLimits = ['max_tokens', 'max_new_tokens', 'max_output_tokens', 'max_completion_tokens'];
const secretSettings = ['api_key', 'apikey', 'access_key', 'token', 'authorization'];
const ownSettings = ['model', 'temperature', 'max_tokens', 'system_prompt', 'base_url'];

/** What is said of one setting, at its own path. */
type SettingRule = (key: string, value: unknown, path: Path, label: string) => Finding[];

function settingsRule(
  written: ParametersConfig,
  path: Path,
  label: string,
  settingRule: SettingRule,
): Finding[] {
  const limits = tokenLimits.filter((name) => name in written);
  const tooMany =
    limits.length > 1
      ? [
          error(
            [...path, limits[1] ?? ''],
            `${label} has both ${limits.join(' and ')}: keep one`,
            'key',
          ),
        ]
      : [];
  const ofEach = Object.entries(written).flatMap(([key, value]) => {
    const rule = secretSettings.includes(key.toLowerCase()) ? secretRule : settingRule;
    return rule(key, value, [...path, key], label);
  });
  return [...tooMany, ...ofEach];
}

function secretRule(key: string, _value: unknown, path: Path, label: string): Finding[] {
  const message = `${label}.${key} would be sent to the model and kept in the run: use access_key of the model, the environment or a key file`;
  return [error(path, message, 'key')];
}

function vendorRule(key: string, _value: unknown, path: Path, label: string): Finding[] {
  const meant = nearest(key, ownSettings, 1);
  if (meant === undefined || meant === key) return [];
  const message = `${label}.${key} is passed to the vendor as it stands: did you mean "${meant}"?`;
  return [warning(path, message, 'key')];
}

/** Nothing is passed on, so every setting is one that is known. Runs of the past can be read still. */
function simulatedRule(key: string, value: unknown, path: Path, label: string): Finding[] {
  if (modelSettings.includes(key)) return [];
  if (!simulatedNames.includes(key)) {
    const meant = nearest(key, [...simulatedNames, ...ownSettings]);
    const advice = meant ? `did you mean "${meant}"?` : `there is ${simulatedNames.join(', ')}`;
    const message = `${label}.${key} is no setting of simulated models: ${advice}`;
    return [{ level: 'unrunnable', path, message, part: 'key' }];
  }
  const wanted = wantedOf(key, value);
  if (wanted === undefined) return [];
  const message = `${label}.${key} must be ${wanted}, not ${shown(value)}`;
  return [{ level: 'unrunnable', path, message }];
}

function wholeModelRule(written: ParametersConfig, path: Path, label: string): Finding[] {
  return ['model', 'base_url'].flatMap((key) =>
    key in written
      ? [
          error(
            [...path, key],
            `${label}.${key} cannot differ by role: write a second entry in models`,
            'key',
          ),
        ]
      : [],
  );
}

function unusedRule(
  model: Partial<ModelConfig>,
  role: (typeof roles)[number],
  path: Path,
): Finding[] {
  if (!model.roles || model.roles.includes(role)) return [];
  const message = `${path[0]}[${path[1]}].role_parameters.${role} has no effect: the model does not have the role ${role}`;
  return [warning(path, message, 'key')];
}
