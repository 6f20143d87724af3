
/** The page's way to talk to all widgets: `window.sawt`. */
export interface Sawt {
  /** The version of the script that came first. */
  readonly version: string;
  /** Sets page defaults by attribute name, for example `{ theme: "dark" }`; elements follow at once. */
  configure(defaults: Record<string, string>): void;
  /** Listens to an event of all widgets by its verb, for example `accept` for `sawt-accept`. */
  on(verb: string, listener: EventListener): void;
  /** No longer listens. */
  off(verb: string, listener: EventListener): void;
  /** Forgets everything that Sawt keeps in this browser for this site. */
  erase(): Promise<void>;
}
