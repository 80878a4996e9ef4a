// A list may be longer than one message to the server: bytes go there as a stream.
export const written = field => new TextEncoder().encode(field.value);

export const clear = field => { field.value = ''; };
