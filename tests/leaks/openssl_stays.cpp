// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL keeps a record of errors for each thread, and frees it when the thread ends, unless it was itself taken down
// before by the end of main(). QThread::wait() returns a little before the thread has gone: a program that ends at that
// moment would be said to leak the last thread's record. So OpenSSL stays until the process is gone; what is lost by
// its callers is reported all the same, as nothing leads to it.
#include <openssl/crypto.h>

namespace {

// Before everything that uses OpenSSL: whoever comes first decides.
[[gnu::constructor]] void keepOpenSsl()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

} // namespace
