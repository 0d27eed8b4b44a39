/** Whether this browser can keep the pages for use without a network: only from an address of https, or of this computer. */
export const canKeep = (): boolean => "serviceWorker" in navigator && window.isSecureContext;

/** Keeps all pages of this folder on this computer; they are asked of the server first whenever it answers. Throws where the browser refuses. */
export async function keepOffline(): Promise<void> {
  const { active, installing, waiting } = await navigator.serviceWorker.register("service-worker.js");
  const begun = installing ?? waiting;
  if (active && !begun) return;
  await new Promise<void>((resolve, reject) => {
    const look = () => (begun!.state === "activated" ? resolve() : begun!.state === "redundant" && reject(new Error("redundant")));
    begun!.addEventListener("statechange", look);
    look();
  });
}

/** Once the page is installed as an application it works without a network, without a further question. */
export function keepWhenInstalled(): void {
  if (!canKeep()) return;
  const keep = () => void keepOffline().catch(() => undefined);
  addEventListener("appinstalled", keep);
  if (matchMedia("(display-mode: standalone)").matches) keep();
}
