// Tells when an element comes near the part of the page that is on the screen.

const waiting = new Map();

const observer =
  IntersectionObserver &&
  new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) {
          const arrive = waiting.get(target);
          forget(target);
          arrive?.();
        }
      }
    },
    // About one screen of a phone ahead: time enough to be ready when the reader arrives.
    { rootMargin: "800px 0px" },
  );

/** Calls `arrive` once, when `element` is near the viewport. */
export const whenNear = (element, arrive) => {
  if (!observer) return arrive();
  waiting.set(element, arrive);
  observer.observe(element);
};

/** No longer waits for `element`. */
export const forget = (element) => {
  waiting.delete(element);
  observer?.unobserve(element);
};
