/** A text beside its module, as it stands there. */
declare module "*.txt" {
  const text: string;
  export default text;
}
