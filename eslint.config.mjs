import js from "@eslint/js";
import typescript from "typescript-eslint";
import office from "eslint-plugin-office-addins";

/** Text from a workbook reaches the page as text only; no code is made from strings. */
const noDynamicCode = [
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: "Render text as text." },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Render text as text." },
  { selector: "NewExpression[callee.name='Function']", message: "No code from strings." },
  { selector: "CallExpression[callee.name='setTimeout'][arguments.0.type='Literal']", message: "No code from strings." },
];
/** Nothing leaves the machine: the built pages run with connect-src 'none'. */
const noNetwork = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({ name, message: "Nothing leaves the machine." }));

const parserOptions = { ecmaVersion: 2022, sourceType: "module", ecmaFeatures: { jsx: true } };

export default typescript.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**"] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "test/**/*.ts", "test/**/*.tsx"],
    languageOptions: { parserOptions },
    rules: {
      "no-undef": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-syntax": ["error", ...noDynamicCode],
      "no-control-regex": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    rules: { "no-restricted-globals": ["error", ...noNetwork] },
  },
  {
    files: ["src/core/**/*.ts", "src/sheet/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...noNetwork, "Excel", "Office", "document", "window", "process", "Buffer"] },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": office },
    rules: {
      "office-addins/no-context-sync-in-loop": "off",
      "office-addins/load-object-before-read": "off",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/**/*.mjs", "test/**/*.mjs"], languageOptions: { globals: { process: "readonly", console: "readonly", performance: "readonly", URL: "readonly", Buffer: "readonly" } } },
  { files: ["src/taskpane/config.js"], languageOptions: { ecmaVersion: 5, sourceType: "script" }, rules: { "no-undef": "off", "no-var": "off" } },
  // Written as ES5 but for what it imports: its build sees to it.
  { files: ["src/taskpane/gate.js"], rules: { "no-undef": "off", "no-var": "off" } },
);
