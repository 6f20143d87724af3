// Stands at every door of the wasm. A panic leaves it in an unknown state, so the first one closes all
// doors: nothing enters again, and whoever listens hears the reason once.

let broken = false;
let hear = () => {};

/** Calls `listener` with the error when the wasm fails. */
export const onBroken = (listener) => {
  hear = listener;
};

/** True once the wasm has failed. */
export const isBroken = () => broken;

/** The exports of an instance, each function behind the guard. */
export const guard = (exports) => {
  const guarded = { __proto__: null };
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
