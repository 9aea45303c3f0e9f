// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "sandbox/address_file.h"
#include "sandbox/scripted_browser.h"
#include "tests/support/wait_for.h"
#include "ui/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

/// What a page needs: services without a keychain in a folder of their own, a running sandbox, and a way to sign in.
class WindowSession
{
    QTemporaryDir m_folder; // first: the services use it
    qint64 m_ahead = 0;     // and this

public:
    WindowSession()
        : services(options())
        , m_box(std::make_unique<sandbox::Sandbox>(sandboxOptions()))
    {
    }

    app::Services services;
    SecretClipboard clipboard{*QGuiApplication::clipboard()};

    /// From now on our clock is that far ahead of what it was at the start.
    void setOwnClock(qint64 seconds) { m_ahead = seconds; }

    sandbox::Sandbox &box()
    {
        if (!m_started) // and let the services find it, as they would find one that another program runs
            m_started = waitFor(m_box->start()).has_value() && sandbox::writeAddress(m_box->description()).has_value();
        return *m_box;
    }

    /// From now on the sandbox's clock is that far ahead of ours; it keeps its keys and grants.
    void setClockSkew(qint64 seconds)
    {
        sandbox::Options later = sandboxOptions();
        later.port = QUrl(box().issuer()).port();
        later.clockSkew = seconds;
        m_box.reset(); // frees the port
        m_box = std::make_unique<sandbox::Sandbox>(later);
        m_started = false;
        box();
    }

    /// Errors: those of app::SignIn::start().
    Result<app::Account> signIn()
    {
        sandbox::ScriptedBrowser browser({QStringLiteral("alice@example.test")});
        const auto signIn = services.signIn(app::sandboxSignIn(box().description()));
        return waitFor(signIn->start([&browser](const QUrl &url) -> Result<bool> {
            browser.visit(url);
            return true;
        }));
    }

private:
    app::ServicesOptions options() const
    {
        app::ServicesOptions options;
        options.dataDir = m_folder.path();
        options.memoryOnly = true;
        options.clock = [this, clock = app::systemClock()] { return clock() + m_ahead; };
        return options;
    }

    /// Keys take a while to make: those of the first session serve all others.
    static sandbox::Options sandboxOptions()
    {
        static const QTemporaryDir folder;
        sandbox::Options options;
        options.dataDir = folder.path();
        options.port = 0;
        options.deviceInterval = 1;
        return options;
    }

    std::unique_ptr<sandbox::Sandbox> m_box;
    bool m_started = false;
};
