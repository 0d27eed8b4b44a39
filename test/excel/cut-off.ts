import type { OfficeRun } from "../../src/host/node";

const refusal = JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } });

/** The pane is closed in the middle of a write: the first request with such an action stops after that one, and nothing is answered any more. */
export async function cutOff(run: OfficeRun, after: RegExp, work: () => Promise<unknown>): Promise<void> {
  const query = run.host.query.bind(run.host);
  let closed = false;
  run.host.query = (text) => {
    if (closed) return refusal;
    const at = (JSON.parse(text) as { Actions: { Name: string }[] }).Actions.findIndex(({ Name }) => after.test(Name));
    if (at >= 0) {
      closed = true;
      run.host.faults.plan(run.syncs() + 1, { kind: "partial apply", action: at + 1 });
    }
    return query(text);
  };
  await work().catch(() => undefined);
  run.host.query = query;
  run.host.faults.clear();
}
