// Script of the form for reports, and of the page after it. Both work without it; then everything is encrypted on arrival.

const root = document.querySelector<HTMLElement>("[data-reporting]");
const received = document.querySelector("main > [data-received]");

// Loaded apart: a browser that runs no WebAssembly (Tor's safer mode) leaves the form as it is, and the page says what that means.
if (root) void import("./form-script.ts").then(({ startForm }) => startForm(root)).catch(() => {});
if (received) void import("./received.ts").then(({ afterwards }) => afterwards(received));
