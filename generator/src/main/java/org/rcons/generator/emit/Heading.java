package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.inventory.Spelling;
import org.rcons.generator.plan.CommandForm;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.NameService;
import org.rcons.generator.plan.Tuning;

/** What one host's conserver.cf says beside its consoles (XCAT.md 3.5), and the form of these. */
public final class Heading {
    private static final String NEW_AUTHORITY = "8.1.19";

    private final List<String> tls;
    private final Trusted trusted;
    private final ConsoleForm form;
    private final Body body;

    private Heading(List<String> tls, Trusted trusted, ConsoleForm form, Body body) {
        this.tls = tls;
        this.trusted = trusted;
        this.form = form;
        this.body = body;
    }

    /** Lines of blocks that depend on the tuning. */
    private record Body(List<String> settings, List<String> access, List<String> defaults) {}

    /**
     * In xCAT's form. Without {@code site.master} there is no such trusted line (XCAT.md 17, 8). If conserver's version
     * is not known, today's keywords are used.
     *
     * @param trusted further hosts to be trusted: {@code -t}
     * @throws IllegalArgumentException if something would break the file; the message says what
     */
    public static Heading of(HostFacts facts, Site site, List<String> trusted) {
        boolean onDemand = site.onDemand().equalsIgnoreCase("yes");
        String master = site.master();
        Trusted hosts = new Trusted(facts.machine(), master == null ? "" : master, trusted);
        return new Heading(
                tls(facts.conserver()),
                hosts,
                new ConsoleForm(onDemand, environment(facts), CommandForm.PLAIN),
                new Body(List.of(), hosts.plain(), defaults(onDemand)));
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
                trusted,
                new ConsoleForm(this.form.onDemand(), environment, form),
                new Body(
                        Settings.merge(List.of(), tuning.config()),
                        trusted.numeric(names),
                        Settings.merge(defaults(this.form.onDemand()), tuning.defaults())));
    }

    /** Lines of the {@code config} block that xCAT writes; none if the program cannot encrypt. */
    List<String> tls() {
        return tls;
    }

    /** Lines of a {@code config} block of our own; none in xCAT's form. */
    List<String> settings() {
        return body.settings();
    }

    /** Lines of {@code access *}. */
    List<String> access() {
        return body.access();
    }

    /** Lines of {@code default *}. */
    List<String> defaults() {
        return body.defaults();
    }

    /** How consoles are written. */
    ConsoleForm form() {
        return form;
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
        boolean old = version != null && Version.compare(version, NEW_AUTHORITY) < 0;
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
                + (version == null || version.isEmpty() ? "" : "XCATSSLVER=" + Spelling.sslVersion(version) + " ");
    }
}
