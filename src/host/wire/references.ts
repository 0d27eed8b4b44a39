import { HostError } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";

/** The objects an add-in keeps between syncs (limit L9: `live` is what leaks when nobody untracks). */
export class References {
  private readonly kept = new Map<string, OfficeObject>();
  private next = 1;

  get live(): number {
    return this.kept.size;
  }

  keep(object: OfficeObject): void {
    if (object.referenceId) return;
    object.referenceId = `$ref-${this.next++}`;
    this.kept.set(object.referenceId, object);
  }

  /** @throws HostError for a reference that was released. */
  get(id: string): OfficeObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError("InvalidReference", `This reference is not valid for the current operation: ${id}`);
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  /** All kept objects, so that row insertions can move the ranges among them. */
  all(): Iterable<OfficeObject> {
    return this.kept.values();
  }
}
