import type { HostState } from "../host-state";
import { changes, checkInterrupted } from "../interruptions";
import { newObjects } from "../objects/addin-internal-service";
import { typeOf } from "../objects/all";
import { invalidArgument, itemNotFound, notImplemented } from "../office/host-error";
import type { ArgumentInfo, PathMessage } from "./messages";
import { PathType } from "./messages";
import type { OfficeObject } from "../office/office-object";
import { isOfficeObject, officeObject } from "../office/office-object";

/** Resolves the object paths of one request, each once; what derives from a null object is null, as in Excel. */
export class Paths {
  private readonly resolved = new Map<number, OfficeObject | null>();
  constructor(
    private readonly host: HostState,
    private readonly paths: Record<string, PathMessage>,
    private readonly ofPage = false,
  ) {}

  /** @throws HostError when the path names what is not there or not implemented. */
  resolve(id: number): OfficeObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw invalidArgument(`unknown object path ${id}`);
    const found = this.find(path);
    this.resolved.set(id, found);
    return found;
  }

  /** Plain arguments of a call, with object paths replaced by the objects they stand for. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    return this.fill(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? null);
  }

  private fill(values: unknown[], ids: unknown[] | null): unknown[] {
    if (!ids) return values;
    return values.map((value, i) => {
      const id = ids[i];
      if (Array.isArray(id) && Array.isArray(value)) return this.fill(value, id);
      return typeof id === "number" && id !== 0 ? this.resolve(id) : value;
    });
  }

  private find(path: PathMessage): OfficeObject | null {
    if (path.ObjectPathType === PathType.root && this.ofPage) return officeObject("WacWorkbook", this.host.workbook);
    if (path.ObjectPathType === PathType.root) return this.host.root ??= officeObject("Workbook", this.host.workbook);
    if (path.ObjectPathType === PathType.newObject) {
      const type = newObjects.get(path.Name);
      if (!type) throw notImplemented(path.Name);
      return officeObject(type, this.host);
    }
    if (path.ObjectPathType === PathType.reference) return this.host.references.get(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const { self } = parent;
    const type = typeOf(parent);
    if (path.ObjectPathType === PathType.property) {
      const read = type.object?.[path.Name];
      if (!read) throw notImplemented(`${type.name}.${path.Name}`);
      checkInterrupted(this.host, type.name, path.Name, "get");
      return read(self, this.host);
    }
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      if (!type.item) throw notImplemented(`${type.name}.getItem`);
      return type.item(self, args[0], this.host);
    }
    const call = type.method?.[path.Name];
    if (!call) throw notImplemented(`${type.name}.${path.Name}`);
    checkInterrupted(this.host, type.name, path.Name, "call");
    const result = call(self, args, this.host);
    if (changes(path.Name)) this.host.undo.wrote(`${type.name}.${path.Name}`);
    if (isOfficeObject(result)) return result;
    if (result === null && path.Name.endsWith("OrNullObject")) return null;
    throw itemNotFound(`${type.name}.${path.Name}`);
  }
}
