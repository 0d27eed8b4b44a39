/**
 * Gives the browser one turn (input, layout, paint) and comes back in a new task. MessageChannel, because timers are
 * held back to 4 ms or, in a hidden page, to a second.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
