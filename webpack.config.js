// Builds two pages from one source: the pane that Excel opens, and the workbench that plays Excel around it.
const path = require("node:path");
const fs = require("node:fs");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const { EsbuildPlugin } = require("esbuild-loader");

/** Excel's manifest names this port; plain http takes the next free one from here. */
const port = 3000;
process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= String(port);
const officeFrom = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
/** Only what Excel needs of Office.js, unmodified: intranets cannot reach the CDN. */
const officeFiles = require("./src/cli/package/office-files.json").filter((file) => fs.existsSync(path.join(officeFrom, file)));

/** Certificates that Excel trusts, made by office-addin-dev-certs on first use. */
async function httpsOptions() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const { ca, key, cert } = await getHttpsServerOptions();
  return { type: "https", options: { ca, key, cert } };
}

/** A rules file without what only the tests read. */
function withoutExamples(text) {
  return JSON.parse(text, (key, value) => (key === "examples" ? [] : value));
}

/** A browser is opened only where somebody can see it. */
function hasDesktop() {
  if (process.env.CI) return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

module.exports = async (env = {}, argv = {}) => {
  const { builtGate } = await import("./src/dev/build-gate.mjs");
  const { KeptFilesPlugin } = await import("./src/dev/kept-files.mjs");
  const production = argv.mode === "production";
  const page = (name, chunks) =>
    new HtmlPlugin({ filename: `${name}.html`, template: `src/${name}/${name}.html`, chunks, scriptLoading: "defer", minify: false });
  return {
    context: __dirname,
    entry: { taskpane: "./src/taskpane/taskpane.tsx", workbench: "./src/workbench/workbench.tsx" },
    output: {
      path: path.join(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      publicPath: "auto",
      // The compiled command line and the package for an intranet stand beside the pages.
      clean: { keep: /^(?:cli|package)[\\/]/ },
    },
    // No eval anywhere: the pages run under a Content-Security-Policy that forbids it.
    devtool: production ? false : "source-map",
    target: ["web", "es2020"],
    resolve: { extensions: [".ts", ".tsx", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic", jsxImportSource: "preact" } },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
        { test: /packs[\\/].*[\\/]text\.txt$/, type: "asset/source" },
        // Examples prove the rules in the test suite; the pane needs none of them.
        { test: /packs[\\/].*[\\/]rules[\\/].*\.json$/, type: "json", parser: { parse: withoutExamples } },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2020", css: true, legalComments: "none" })] },
    performance: production ? { hints: "error", maxEntrypointSize: 1_400_000, maxAssetSize: 1_400_000, assetFilter: (name) => !/^(office|assets)\//.test(name) && name.endsWith(".js") } : false,
    plugins: [
      new CssPlugin({ filename: "[name].css" }),
      page("taskpane", ["taskpane"]),
      page("workbench", ["workbench"]),
      new CopyPlugin({
        patterns: [
          ...officeFiles.map((file) => ({ from: path.join(officeFrom, file), to: `office/${file}`, info: { minimized: true } })),
          { from: "assets", to: "assets" },
          { from: "src/taskpane/config.js", to: "config.js", info: { minimized: true } },
          { from: "src/taskpane/gate.js", to: "gate.js", info: { minimized: true }, transform: () => builtGate() },
          { from: "src/taskpane/support.html", to: "support.html" },
          { from: "src/workbench/trust.html", to: "office/AgaveErrorUX/index.html" },
          { from: "src/workbench/manifest.webmanifest", to: "manifest.webmanifest" },
          { from: "manifest.xml", to: "manifest.xml" },
        ],
      }),
      new KeptFilesPlugin(),
    ],
    stats: "errors-warnings",
    devServer: {
      port: env.https ? port : process.env.PORT || "auto",
      host: "localhost",
      server: env.https ? await httpsOptions() : "http",
      open: hasDesktop() && !env.https ? ["/workbench.html"] : false,
      hot: false,
      liveReload: false,
      client: false,
      headers: { "Cache-Control": "no-store" },
      static: false,
      onListening(server) {
        const { port: actual } = server.server.address();
        const scheme = env.https ? "https" : "http";
        console.log(`\n基地核验 试用台 Workbench: ${scheme}://localhost:${actual}/workbench.html\n`);
      },
      setupMiddlewares(middlewares) {
        middlewares.unshift({
          name: "front door",
          middleware: (request, response, next) =>
            request.url === "/" ? (response.writeHead(302, { Location: "/workbench.html" }), response.end()) : next(),
        });
        return middlewares;
      },
    },
  };
};
