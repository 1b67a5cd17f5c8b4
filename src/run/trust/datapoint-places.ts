import { type FileHandle, open } from 'node:fs/promises';
import { type DatapointRecord, datapointRecord } from '../../domain/records.ts';
import { lineAt, type Place } from '../../store/placed-lines.ts';
import { RecentlyUsed } from '../../store/recent-records.ts';

/** Where datapoints lie, so that they need not be kept. */
export class DatapointPlaces implements AsyncDisposable {
  readonly #places = new Map<string, Place & { readonly path: string }>();
  readonly #handles = new Map<string, FileHandle>();
  readonly #used = new RecentlyUsed<DatapointRecord>();

  note(id: string, path: string, { offset, bytes }: Place): void {
    this.#places.set(id, { path, offset, bytes });
  }

  async get(id: string): Promise<DatapointRecord | undefined> {
    const used = this.#used.get(id);
    const place = used ? undefined : this.#places.get(id);
    if (!place) return used;
    const handle = this.#handles.get(place.path) ?? (await open(place.path, 'r'));
    this.#handles.set(place.path, handle);
    const datapoint = datapointRecord.parse(await lineAt(handle, place));
    this.#used.set(id, datapoint);
    return datapoint;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#handles.values()].map((handle) => handle.close()));
  }
}
