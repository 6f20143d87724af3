// Stands at every door of a wasm. A panic leaves it in an unknown state, so the first one closes all its
// doors: nothing enters again, and whoever listens hears the reason once.

/** The exports of an instance, each function behind the guard; `hear` gets the error when one fails. */
export const guard = (exports, hear) => {
  const guarded = { __proto__: null };
  let broken = false;
  for (const name in exports) {
    const door = exports[name];
    guarded[name] =
      typeof door === "function"
        ? (...args) => {
            if (broken) return;
            try {
              return door(...args);
            } catch (error) {
              broken = true;
              hear(error);
            }
          }
        : door;
  }
  return guarded;
};
