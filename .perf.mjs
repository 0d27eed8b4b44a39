import { open, all } from "./.walk.mjs";
const { b, page, pane } = await open(1280, 800);
await pane.getByTestId("batch-tab").click();
const frame = page.frames().find(f=>f.url().includes("taskpane"));
await frame.evaluate(() => { window.__long=[]; new PerformanceObserver((l)=>l.getEntries().forEach(e=>window.__long.push([Math.round(e.startTime),Math.round(e.duration)]))).observe({entryTypes:["longtask"]}); });
await pane.getByTestId("batch-folder").setInputFiles("/tmp/bd/big");
for (const id of ["shandong-2016","shandong-2019"]) await pane.getByTestId(`pack-${id}`).setChecked(true);
await pane.getByTestId("date").fill("2019-09-24");
await frame.evaluate(()=>{window.__long.length=0; window.__t0=performance.now();});
const t=Date.now();
await pane.getByTestId("review").first().click();
if (process.argv[2]==="cancel") { await page.waitForTimeout(2500); const c=Date.now(); await pane.getByTestId("cancel").click(); await pane.getByTestId("review").first().waitFor(); console.log("cancel ms", Date.now()-c); }
else {
await pane.getByTestId("verdict").waitFor({timeout:300000});
console.log("ms to verdict", Date.now()-t);
await pane.getByTestId("board-row").first().waitFor();
console.log("ms to board", Date.now()-t);
await page.waitForTimeout(1500);
console.log("long", JSON.stringify(await frame.evaluate(()=>window.__long.map(([s,d])=>[Math.round(s-window.__t0),d]))));
await frame.evaluate(()=>{window.__long.length=0; window.__t0=performance.now();});
await pane.getByTestId("board").focus();
for (let i=0;i<30;i++) await page.keyboard.press("PageDown");
for (let i=0;i<20;i++) await page.keyboard.press("ArrowRight");
await pane.getByTestId("board-open").click(); await page.waitForTimeout(300);
await pane.getByTestId("board-search").fill("经费"); await page.waitForTimeout(500);
await pane.getByTestId("board-search").fill(""); await page.waitForTimeout(300);
await pane.getByTestId("board-order").selectOption("name"); await page.waitForTimeout(400);
await pane.getByTestId("board-verdict-0").click(); await page.waitForTimeout(400);
console.log("long in board", JSON.stringify(await frame.evaluate(()=>window.__long.map(([s,d])=>[Math.round(s-window.__t0),d]))));
await frame.evaluate(()=>{window.__long.length=0; window.__t0=performance.now();});
await pane.getByTestId("board-faults").click(); await page.waitForTimeout(500);
await pane.getByTestId("board-chart").click(); await page.waitForTimeout(500);
await pane.getByTestId("page-findings").click(); await page.waitForTimeout(1000);
console.log("long elsewhere", JSON.stringify(await frame.evaluate(()=>window.__long.map(([s,d])=>[Math.round(s-window.__t0),d]))));
await page.screenshot({path:"/tmp/bd/shots/p1.png"});
}
import { execSync } from "node:child_process";
console.log(execSync("ps -eo rss,args --sort=-rss | grep -i chrom | grep -v grep | head -4 | awk '{print $1/1024, $2, $3, $4}'").toString());
await b.close();
