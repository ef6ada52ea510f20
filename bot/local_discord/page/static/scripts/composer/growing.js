/* A field as high as what is in it. */
export function fit(element) {
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight}px`;
}
