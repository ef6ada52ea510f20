/* What every part of the page draws with: Preact and its templates. Data becomes text or attributes, never markup. */
import { Component, Fragment, createContext, h, render } from "../vendor/preact/preact.js";
import htm from "../vendor/htm/htm.js";

export { Component, Fragment, createContext, h, render };
export {
  useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState,
} from "../vendor/preact/hooks.js";

export const html = htm.bind(h);

/** Return a component that is drawn again only when one of its properties is another value. */
export function drawnOnChange(draw) {
  return class extends Component {
    shouldComponentUpdate(next) {
      const before = this.props;
      const keys = new Set([...Object.keys(before), ...Object.keys(next)]);
      return [...keys].some((key) => before[key] !== next[key]);
    }

    render(properties) {
      return h(draw, properties);
    }
  };
}

/** Join class names, leaving out what is false. */
export function classes(...names) {
  return names.filter(Boolean).join(" ");
}
