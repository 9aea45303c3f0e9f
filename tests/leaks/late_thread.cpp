// SPDX-License-Identifier: GPL-3.0-or-later
// A program whose last thread ends when OpenSSL would have been taken down. With --leak it loses one of OpenSSL's
// objects.
#include <cstring>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <semaphore>
#include <thread>

namespace {

/// Made before OpenSSL is first used, and so ended after it.
struct LateThread
{
    std::binary_semaphore hasFailed{0};
    std::binary_semaphore mayEnd{0};
    std::thread thread;

    ~LateThread()
    {
        mayEnd.release();
        thread.join();
    }
};

} // namespace

int main(int count, char **arguments)
{
    static LateThread late;
    late.thread = std::thread([] {
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
        ERR_clear_error();
        late.hasFailed.release();
        late.mayEnd.acquire();
    });
    late.hasFailed.acquire();
    if (count > 1 && std::strcmp(arguments[1], "--leak") == 0)
        static_cast<void>(EVP_MD_CTX_new());
    return 0;
}
