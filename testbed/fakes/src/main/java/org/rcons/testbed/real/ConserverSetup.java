package org.rcons.testbed.real;

import java.nio.file.Path;

/**
 * The configuration of one {@link RealConserver}. The starting point {@link #PLAIN} takes plain text and TLS, trusts
 * this machine, gives every user every right, and logs each console to a file of its name.
 *
 * @param address where to listen, an address of the loopback net
 * @param settings of the {@code config} block
 * @param access the entries of the {@code access} block
 * @param consoles blocks of consoles, and {@code group}, {@code task} and {@code break} blocks if wanted
 * @param users lines of the password file
 * @param groupSize consoles a group process; each group costs conserver 0.75 s to start (PROTOCOL.md 1)
 */
public record ConserverSetup(
        String address, String settings, String access, String consoles, String users, int groupSize) {

    /** No console yet. */
    public static final ConserverSetup PLAIN =
            new ConserverSetup("127.0.0.1", "sslrequired no;", "trusted 127.0.0.0/8;", "", "", 64);

    /** Listens on this address; consoles whose {@code master} is {@code localhost} are local all the same. */
    public ConserverSetup at(String otherAddress) {
        return new ConserverSetup(otherAddress, settings, access, consoles, users, groupSize);
    }

    /** More settings, each with its semicolon; later ones win. */
    public ConserverSetup with(String moreSettings) {
        return new ConserverSetup(address, settings + ' ' + moreSettings, access, consoles, users, groupSize);
    }

    /** These access entries instead. */
    public ConserverSetup withAccess(String entries) {
        return new ConserverSetup(address, settings, entries, consoles, users, groupSize);
    }

    /** One more line of the password file. */
    public ConserverSetup withUser(String line) {
        return new ConserverSetup(address, settings, access, consoles, users + line + '\n', groupSize);
    }

    /** So many consoles a group. */
    public ConserverSetup withGroupsOf(int consolesEach) {
        return new ConserverSetup(address, settings, access, consoles, users, consolesEach);
    }

    /** One more console, with whatever its block says. */
    public ConserverSetup console(String name, String block) {
        return new ConserverSetup(
                address, settings, access, consoles + "console " + name + " { " + block + " }\n", users, groupSize);
    }

    /** One more console: a shell command on a pseudo-terminal that changes no byte. */
    public ConserverSetup running(String name, String command) {
        return console(name, "type exec; exec \"stty raw -echo; " + command + "\";");
    }

    /** One more console that answers every byte with the same byte. */
    public ConserverSetup echo(String name) {
        return running(name, "exec cat");
    }

    String configuration(Path folder) {
        return "config * { " + settings + " }\n"
                + "default * { master localhost; rw *; logfile " + folder.resolve("&.log") + "; }\n"
                + "access * { " + access + " }\n"
                + consoles;
    }
}
