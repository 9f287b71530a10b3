import sodium from "libsodium-wrappers-sumo";

await sodium.ready;

/** libsodium, ready for use; the only library of the vault that encrypts. */
export { sodium };
