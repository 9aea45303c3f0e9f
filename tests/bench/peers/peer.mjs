// SPDX-License-Identifier: GPL-3.0-or-later
// Verifies a token a line, or decodes it where KEY is “-”; prints the seconds of the loop, without the start.
//   node peer.mjs FOLDER LIBRARY KEY TOKENS     FOLDER: where tests/bench/run has installed the libraries
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, library, keyFile, tokenFile] = process.argv.slice(2);
const installed = createRequire(resolve(join(folder, 'package.json')));
const module = await import(pathToFileURL(installed.resolve(library)));
const api = module.default ?? module;

// The times of the tokens are of no day in particular.
const verifiers = {
    'fast-jwt': (pem) => api.createVerifier({ key: pem, ignoreExpiration: true, ignoreNotBefore: true }),
    'jsonwebtoken': (pem) => {
        const key = createPublicKey(pem);
        return (token) => api.verify(token, key, { ignoreExpiration: true, ignoreNotBefore: true });
    },
    'jose': (pem) => {
        const key = createPublicKey(pem);
        return (token) => api.compactVerify(token, key);
    },
};
const decoders = {
    'fast-jwt': () => api.createDecoder({ complete: true }),
    'jsonwebtoken': () => (token) => api.decode(token, { complete: true }),
    'jose': () => (token) => [api.decodeProtectedHeader(token), api.decodeJwt(token)],
};

const work = keyFile === '-' ? decoders[library]() : verifiers[library](readFileSync(keyFile));
const tokens = readFileSync(tokenFile, 'ascii').split('\n').filter(Boolean);

async function sixtyFourAtOnce() {
    for (let first = 0; first < tokens.length; first += 64)
        await Promise.all(tokens.slice(first, first + 64).map(work));
}

function oneByOne() {
    tokens.forEach((token) => work(token));
}

const begun = performance.now();
await (library === 'jose' ? sixtyFourAtOnce : oneByOne)();
console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000, count: tokens.length }));
