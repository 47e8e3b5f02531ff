package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.plan.CommandForm;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.NameService;
import org.rcons.generator.plan.Tuning;

/**
 * What one host's conserver.cf says beside its consoles (XCAT.md 3.5), as lines within blocks, not indented.
 *
 * @param tls of the {@code config} block that xCAT writes; empty if the program cannot encrypt
 * @param settings of a {@code config} block of our own; empty in xCAT's form
 * @param access of {@code access *}
 * @param defaults of {@code default *}
 * @param form of the consoles
 */
public record Heading(
        List<String> tls, List<String> settings, List<String> access, List<String> defaults, ConsoleForm form) {
    private static final String OLD_AUTHORITY = "8.1.19";

    /** Keeps its own copies. */
    public Heading {
        tls = List.copyOf(tls);
        settings = List.copyOf(settings);
        access = List.copyOf(access);
        defaults = List.copyOf(defaults);
    }

    /**
     * In xCAT's form. Without {@code site.master} there is no such trusted line (XCAT.md 17, 8). If conserver's version
     * is not known, today's keywords are used.
     *
     * @param trusted further hosts to be trusted: {@code -t}
     * @throws IllegalArgumentException if something would break the file; the message says what
     */
    public static Heading of(HostFacts facts, Site site, List<String> trusted) {
        boolean onDemand = site.onDemand().equalsIgnoreCase("yes");
        return new Heading(
                tls(facts.conserver()),
                List.of(),
                Trusted.plain(facts.machine(), site.master(), trusted),
                defaults(onDemand),
                new ConsoleForm(onDemand, environment(facts), CommandForm.PLAIN));
    }

    /**
     * With tuning: its settings, each below its reason, instead of xCAT's of the same keyword ({@code options} add up);
     * the {@code config} ones in a block of our own in front of all others, so that an administrator's settings win; hosts
     * in {@code access *} by address.
     *
     * @param form of commands
     * @param names for hosts that are given by name; one that cannot be resolved stays as it is
     * @throws IllegalArgumentException if something would break the file
     */
    public Heading tuned(Tuning tuning, CommandForm form, NameService names) {
        String environment = this.form.environment().isEmpty() ? "" : "env " + this.form.environment();
        return new Heading(
                tls,
                Settings.merge(List.of(), tuning.config()),
                Trusted.numeric(access, names),
                Settings.merge(defaults, tuning.defaults()),
                new ConsoleForm(this.form.onDemand(), environment, form));
    }

    /**
     * What is wrong with {@code site.consoleondemand}.
     *
     * @return null if nothing is
     */
    public static @Nullable String fault(Site site) {
        String value = site.onDemand();
        if (value.isEmpty() || value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("no")) {
            return null;
        }
        return "Unexpected value " + value + " for consoleondemand attribute in site table; taken as no, try yes or no";
    }

    private static List<String> tls(HostFacts.Conserver conserver) {
        if (!conserver.tls()) {
            return List.of();
        }
        String version = conserver.version();
        boolean old = version != null && Version.compare(version, OLD_AUTHORITY) < 0;
        return List.of(
                "sslrequired yes;",
                (old ? "sslauthority" : "sslcacertificatefile") + " /etc/xcat/cert/ca.pem;",
                "sslcredentials /etc/xcat/cert/server-cred.pem;");
    }

    private static List<String> defaults(boolean onDemand) {
        List<String> lines = new ArrayList<>(
                List.of("logfile /var/log/consoles/&;", "timestamp 1lab;", "rw *;", "master localhost;"));
        if (onDemand) {
            lines.add("options ondemand;");
        }
        return lines;
    }

    private static String environment(HostFacts facts) {
        String version = facts.xcatSslVersion();
        return (facts.machine().serviceNode() ? "PERL_BADLANG=0 " : "")
                + (version == null || version.isEmpty() ? "" : "XCATSSLVER=" + Word.sslVersion(version) + " ");
    }
}
