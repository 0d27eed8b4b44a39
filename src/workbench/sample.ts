/**
 * The sample workbook that lies beside the page: the one request the workbench makes.
 * It reads a static file of our own folder and sends nothing.
 */
export function readSample(): Promise<{ bytes: Uint8Array; file: string }> {
  return new Promise((resolve, reject) => {
    // eslint-disable-next-line no-restricted-globals -- reads our own static file
    const request = new XMLHttpRequest();
    request.open("GET", "assets/sample.xlsx");
    request.responseType = "arraybuffer";
    request.onload = () =>
      request.status === 200 ? resolve({ bytes: new Uint8Array(request.response as ArrayBuffer), file: "示例-2019年申报.xlsx" }) : reject(new Error(String(request.status)));
    request.onerror = () => reject(new Error("offline"));
    request.send();
  });
}
