package org.rcons.generator.plan;

import java.util.List;

/** What a tuned conserver host gets beyond xCAT's configuration, each setting with its reason. */
public final class Tuner {
    /** How commands are written into a tuned file. */
    public static final CommandForm COMMANDS = new SupervisedCommand();

    private static final List<Tuning.Setting> CONFIG = List.of(
            new Tuning.Setting(
                    "loghostnames no;",
                    "addresses are logged, not names, so that conserver has one reason less to wait for a name service (a"
                            + " build with IPv6 looks clients up all the same)"),
            new Tuning.Setting(
                    "reinitcheck 1;",
                    "lines that are down are tried again every minute; as -O1 does, without a restart"));

    private static final List<Tuning.Setting> DEFAULTS = List.of(
            new Tuning.Setting(
                    "master 127.0.0.1;", "by address, so that no name service is asked for each console at the start"),
            new Tuning.Setting(
                    "options !autoreinit,reinitoncc;",
                    "no restart at once: each would block all consoles of a child for up to 0.25 s, and enough of them"
                            + " for good; instead every minute, and when somebody comes"));

    /** What the host itself needs, and what was left out on purpose. For {@code --explain}. */
    static final List<String> REMARKS = List.of(
            "commands: kept running by a shell that starts them again after 1 to 30 s, never by conserver, which would"
                    + " stop a whole child for 0.25 s each time and, with 16 dead lines of 64, for good",
            "names: Debian's conserver (built with IPv6) looks up the name of every client twice, whatever its"
                    + " configuration says, and all consoles of a child wait meanwhile: 20 s for an attach if the name"
                    + " servers are dead. A line in /etc/hosts for each machine that clients come from ends it;"
                    + " RES_OPTIONS=\"timeout:1 attempts:1\" in the service's environment makes it 2 s",
            "initdelay is left out: with exec consoles all lines of a child share one slot (100 consoles: 99 s)",
            "-o, -O are not needed: reinitoncc and reinitcheck in the file say the same, and a reload is enough",
            "dead TCP lines: each holds its child for 0.1 s a minute; where many are dead, make them on demand");

    private Tuner() {}

    /** The tuning of a host with groups of this size. */
    public static Tuning tuning(int perChild) {
        return new Tuning(perChild, CONFIG, DEFAULTS, List.of());
    }
}
