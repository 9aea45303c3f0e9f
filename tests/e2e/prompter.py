#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The person at gnome-keyring's password prompt: `dismiss` closes each, `ignore` leaves each open.

    prompter.py dismiss|ignore

Says “ready” when it can be asked, and then what it is asked. The interface is gcr's internal one; nobody else shows a
prompt in a private session.
"""

import sys

from gi.repository import Gio, GLib

PATH = "/org/gnome/keyring/Prompter"
INTERFACE = Gio.DBusNodeInfo.new_for_xml("""<node><interface name="org.gnome.keyring.internal.Prompter">
  <method name="BeginPrompting"><arg type="o" direction="in"/></method>
  <method name="PerformPrompt"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="s" direction="in"/></method>
  <method name="StopPrompting"><arg type="o" direction="in"/></method>
</interface></node>""").interfaces[0]


def say(text):
    print(text, flush=True)


def answer(connection, asker, path, reply):
    connection.call(asker, path, "org.gnome.keyring.internal.Prompter.Callback", "PromptReady",
                    GLib.Variant("(sa{sv}s)", (reply, {}, "")), None, Gio.DBusCallFlags.NONE, -1, None, None)


def asked(connection, asker, _path, _interface, method, parameters, invocation):
    say(method)
    invocation.return_value(None)
    if sys.argv[1] == "dismiss" and method != "StopPrompting":
        answer(connection, asker, parameters[0], "" if method == "BeginPrompting" else "no")


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object(PATH, INTERFACE, asked, None, None)
Gio.bus_own_name_on_connection(bus, "org.gnome.keyring.SystemPrompter", Gio.BusNameOwnerFlags.NONE, lambda *_: say("ready"), None)
GLib.MainLoop().run()
