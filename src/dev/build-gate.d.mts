/** The built text; throws where something of it cannot be said in ES5. */
export declare function builtGate(): string;
