// SPDX-License-Identifier: GPL-3.0-or-later
// A certified OpenID provider on 127.0.0.1, in the foreground: what our own sandbox lets pass, this one may not.
//   node provider.mjs FOLDER [TOKEN_DELAY_MS]     FOLDER: where tests/run has installed its package
// The first line of stdout is JSON: {"issuer", "clients", "resource", "confidential": {"id", "secret"}}.
//
// It asks for PKCE, takes each refresh token once and ends the whole grant when one comes again. A client per signature
// algorithm of its ID token; access tokens are opaque, and JWTs for a request with the parameter resource=RESOURCE.
// TOKEN_DELAY_MS is spent at the token endpoint, half before it acts and half before it answers; if there is one, a line
// "acted" of stdout stands between them.
import { createServer } from 'node:http';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

const [folder, delay = '0'] = process.argv.slice(2);
const { default: Provider } = await import(pathToFileURL(join(folder, 'node_modules/oidc-provider/lib/index.js')));

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const resource = 'https://api.example.test';
const confidential = { id: 'confidential', secret: 's+e/c&r%e=t' }; // each of them a trap of form encoding

const key = (type, options) => ({ ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }), use: 'sig' });
const keys = [key('rsa', { modulusLength: 2048 }), key('ec', { namedCurve: 'P-256' }), key('ed25519', {})];

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';
const native = (id, more) => ({
    client_id: id, application_type: 'native', token_endpoint_auth_method: 'none', response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token', deviceGrant],
    redirect_uris: ['http://127.0.0.1/callback', 'http://[::1]/callback', 'http://localhost/callback'], ...more });
const clients = [
    ...algorithms.map((algorithm) => native(algorithm, { id_token_signed_response_alg: algorithm })),
    native(confidential.id, { client_secret: confidential.secret, token_endpoint_auth_method: 'client_secret_post' }),
];

const configuration = {
    clients,
    jwks: { keys },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    clockTolerance: 0,
    rotateRefreshToken: () => true,
    conformIdTokenClaims: false, // the e-mail address in the ID token, as Google has it
    enabledJWA: { idTokenSigningAlgValues: algorithms },
    scopes: ['openid', 'offline_access', 'email'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@example.test`, email_verified: true }),
    }),
    extraParams: ['access_type', 'include_granted_scopes'],
    ttl: { AccessToken: 3600, AuthorizationCode: 60, DeviceCode: 600, Grant: 86400, IdToken: 3600, Interaction: 600,
        RefreshToken: 86400, Session: 3600 },
    features: {
        devInteractions: { enabled: true }, // its pages for login and consent: any name, any password
        revocation: { enabled: true },
        introspection: { enabled: true },
        deviceFlow: { enabled: true },
        resourceIndicators: {
            enabled: true,
            defaultResource: () => undefined,
            useGrantedResource: () => true, // the token request need not name it again
            getResourceServerInfo: (_context, audience) => ({
                audience, scope: 'email', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
        },
    },
};

console.warn = () => {}; // it warns that its pages are for development, which this is
console.info = () => {};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
    const issuer = `http://127.0.0.1:${server.address().port}`;
    const provider = new Provider(issuer, configuration);
    provider.use(async (context, next) => {
        const wait = context.path === '/token' ? Number(delay) / 2 : 0;
        await pause(wait);
        await next();
        if (wait) {
            console.log('acted');
            await pause(wait);
        }
    });
    server.on('request', provider.callback());
    console.log(JSON.stringify({ issuer, clients: algorithms, resource, confidential }));
});
