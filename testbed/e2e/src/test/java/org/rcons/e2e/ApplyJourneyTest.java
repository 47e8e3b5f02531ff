package org.rcons.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.generator.apply.Applier;
import org.rcons.generator.apply.ApplyOptions;
import org.rcons.generator.apply.Expectation;
import org.rcons.generator.apply.Facts;
import org.rcons.generator.apply.HostChange;
import org.rcons.generator.apply.Outcome;
import org.rcons.generator.apply.Progress;
import org.rcons.generator.apply.ProtocolAccess;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** A change of a cluster at work: two conserver hosts of 500 consoles each, with somebody on every one of them. */
final class ApplyJourneyTest {
    private static final int EACH = 500;
    private static final String FILE = "conserver.cf";

    @RegisterExtension
    static final RealConserver ALPHA = RealConserver.of(setup("a").at("127.0.0.2"));

    @RegisterExtension
    static final RealConserver BETA = RealConserver.beside(ALPHA, setup("b").at("127.0.0.3"));

    @TempDir
    Path folder;

    private ApplyOptions options;

    private static ConserverSetup setup(String prefix) {
        ConserverSetup setup = ConserverSetup.PLAIN
                .withAccess("trusted 127.0.0.0/8; admin alice;")
                .withGroupsOf(100);
        for (String name : names(prefix, 1, EACH)) {
            setup = setup.echo(name);
        }
        return setup;
    }

    private static Set<String> names(String prefix, int first, int last) {
        Set<String> names = new TreeSet<>();
        for (int i = first; i <= last; i++) {
            names.add(prefix + (1000 + i));
        }
        return names;
    }

    /** A program with ssh's options, to which each host is a folder of this machine. */
    @BeforeEach
    void ssh() throws IOException {
        String text = "#!/bin/sh\nwhile [ \"${1#-}\" != \"$1\" ]; do [ \"$1\" = -o ] && shift; shift; done\n"
                + "case $1 in alpha) cd '" + ALPHA.folder() + "' ;; beta) cd '" + BETA.folder() + "' ;; esac\n"
                + "shift\nexec sh -c \"$*\"\n";
        Path program = Files.writeString(folder.resolve("ssh"), text);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProtocolAccess access = new ProtocolAccess(List.of(ClientOptions.of(new UserName("alice"), null)));
        options = ApplyOptions.of(access).withSsh(program.toString());
    }

    @Test
    void tenNodesCome_fiveGo_fiveMove_andNobodyElseNotices() throws Exception {
        Set<String> gone = names("a", 101, 105);
        Set<String> moved = names("a", 201, 205);
        Set<String> fromAlpha = union(gone, moved);
        HostChange alpha = change("alpha", ALPHA, names("a", 1, EACH), fromAlpha, names("a", 501, 505));
        HostChange beta = change("beta", BETA, names("b", 1, EACH), Set.of(), union(names("b", 501, 505), moved));
        try (Crowd untouched = new Crowd();
                Crowd concerned = new Crowd()) {
            seat(untouched, ALPHA, alpha.expected().untouched());
            seat(untouched, BETA, beta.expected().untouched());
            concerned.join(master(ALPHA), "a1101");
            concerned.join(master(ALPHA), "a1201");
            untouched.type();

            List<Outcome> outcomes = new Applier(options, Progress.NONE).apply(List.of(alpha, beta));

            assertEquals(
                    List.of(
                            "alpha: applied, 495 consoles served, 490 sessions untouched",
                            "beta: applied, 510 consoles served, 500 sessions untouched"),
                    outcomes.stream().map(Outcome::toString).toList());
            assertTrue(untouched.typed() > 1, "nobody typed meanwhile");
            assertEquals(List.of(), untouched.disturbed());
            for (String words : concerned.lastWords()) {
                assertTrue(words.contains("console has been (re)moved"), words);
            }
        }
        try (Crowd late = new Crowd()) {
            late.join(master(BETA), "a1201");
            late.join(master(ALPHA), "a1505");
            late.type();
            assertEquals(List.of(), late.disturbed());
        }
        assertUnchangedTheSecondTime();
    }

    private void assertUnchangedTheSecondTime() throws Exception {
        HostChange again = change("alpha", ALPHA, Set.of(), Set.of(), Set.of());
        Object before = Files.readAttributes(ALPHA.folder().resolve(FILE), "unix:ino,ctime,lastModifiedTime");
        assertEquals(
                "alpha: unchanged",
                new Applier(options, Progress.NONE).apply(List.of(again)).get(0).toString());
        assertEquals(before, Files.readAttributes(ALPHA.folder().resolve(FILE), "unix:ino,ctime,lastModifiedTime"));
    }

    private HostChange change(
            String host, RealConserver conserver, Set<String> present, Set<String> gone, Set<String> added)
            throws Exception {
        String old = Files.readString(conserver.folder().resolve(FILE), ISO_8859_1);
        StringBuilder text = new StringBuilder();
        for (String line : old.split("(?<=\n)", -1)) {
            if (gone.stream().noneMatch(name -> line.startsWith("console " + name + " "))) {
                text.append(line);
            }
        }
        for (String name : added) {
            text.append("console ").append(name).append(" { type exec; exec \"stty raw -echo; exec cat\"; }\n");
        }
        Set<String> after = union(present, added);
        after.removeAll(gone);
        Expectation expected = Expectation.of(present, after, Set.of());
        var facts = Facts.gather(options.shell(host, false), FILE, Duration.ofSeconds(30));
        return new HostChange(host, false, FILE, facts.facts(), text.toString(), null, expected, 0);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static HostPort master(RealConserver conserver) {
        return new HostPort(conserver.address(), conserver.port());
    }

    private static void seat(Crowd crowd, RealConserver conserver, Set<String> consoles) throws Exception {
        for (String console : consoles) {
            crowd.join(master(conserver), console);
        }
    }
}
