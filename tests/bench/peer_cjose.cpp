// SPDX-License-Identifier: GPL-3.0-or-later
// peer_cjose JWK TOKENS ROUNDS: takes tokens, a line each, apart with cjose and verifies them with one key. Their
// claims are decoded, and not read as JSON. Prints the seconds of the loop, without the start, and how many signatures
// held.
#include <chrono>
#include <cjose/cjose.h>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

bool holds(const std::string &token, const cjose_jwk_t *key)
{
    cjose_jws_t *jws = cjose_jws_import(token.data(), token.size(), nullptr);
    uint8_t *claims = nullptr;
    size_t length = 0;
    const bool isGood =
        jws && cjose_jws_verify(jws, key, nullptr) && cjose_jws_get_plaintext(jws, &claims, &length, nullptr);
    cjose_jws_release(jws);
    return isGood;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    std::ifstream keyFile(argv[1]);
    const std::string json(std::istreambuf_iterator<char>(keyFile), {});
    std::ifstream tokenFile(argv[2]);
    const std::vector<std::string> tokens(std::istream_iterator<std::string>(tokenFile), {});
    cjose_jwk_t *key = cjose_jwk_import(json.data(), json.size(), nullptr);
    if (!key)
        return 1;
    long long held = 0;
    const auto begun = std::chrono::steady_clock::now();
    const std::clock_t before = std::clock();
    for (int round = std::atoi(argv[3]); round > 0; --round) {
        for (const std::string &token : tokens)
            held += holds(token, key) ? 1 : 0;
    }
    const double cpu = double(std::clock() - before) / CLOCKS_PER_SEC;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
    cjose_jwk_release(key);
    std::printf("{\"seconds\": %.6f, \"cpu\": %.6f, \"count\": %lld}\n", seconds.count(), cpu, held);
    return 0;
}
