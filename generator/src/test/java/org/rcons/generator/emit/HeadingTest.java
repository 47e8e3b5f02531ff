package org.rcons.generator.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.plan.Change;
import org.rcons.generator.plan.CommandForm;
import org.rcons.generator.plan.Console;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.Tuning;

class HeadingTest {
    private static final Change ONE = new Change.Replace(
            List.of(new Console(new Node("n1", null, new Line.Method("ipmi"), OnDemand.UNSET, false), null)));

    private static final Tuning TUNING = new Tuning(
            64,
            List.of(
                    new Tuning.Setting("initdelay 1;", "at most one new line a second"),
                    new Tuning.Setting("loghostnames no;", "no DNS")),
            List.of(
                    new Tuning.Setting("master 127.0.0.1;", "no DNS for each console"),
                    new Tuning.Setting("options !autoreinit,reinitoncc;", "dead lines must not stall the others")),
            List.of());

    private static final CommandForm EXEC = new CommandForm() {
        @Override
        public String of(String command) {
            return "exec " + command;
        }
    };

    private final Cluster cluster = new Cluster()
            .machine("sn1", true, List.of("localhost", "sn1"), "127.0.0.1", "10.0.0.11", "::1")
            .name("localhost", "127.0.0.1")
            .name("sn1", "10.0.0.11")
            .name("head", "10.0.0.1")
            .name("admin1", "10.7.7.7");

    private HostFacts facts(@Nullable String version, @Nullable String sslVersion) {
        HostFacts facts = cluster.facts(cluster.machine("sn1"));
        return new HostFacts(
                facts.machine(), new HostFacts.Conserver(version, true), facts.file(), facts.service(), sslVersion);
    }

    private Heading heading(Site site, String... trusted) {
        return Heading.of(facts("8.2.7", null), site, List.of(trusted));
    }

    @ParameterizedTest
    @CsvSource({
        "8.1.9, sslauthority", "8.1.18, sslauthority", "8.1.19, sslcacertificatefile", "8.1.100, sslcacertificatefile",
        "8.2.0, sslcacertificatefile", "10.0, sslcacertificatefile", "7.99.99, sslauthority", ", sslcacertificatefile"
    })
    void authorityKeyword_followsTheVersionAsNumbers(@Nullable String version, String keyword) {
        List<String> tls =
                Heading.of(facts(version, null), Site.NONE, List.of()).tls();
        assertEquals(keyword + " /etc/xcat/cert/ca.pem;", tls.get(1));
    }

    @Test
    void trusted_whenAMasterOrAHostIsNamedTwice() {
        Site site = new Site("10.0.0.11", "");
        assertEquals(
                List.of("trusted 127.0.0.1;", "trusted 10.0.0.11;", "trusted localhost,sn1,a,10.0.0.1;"),
                heading(site, "a, sn1,,a", "10.0.0.1").access());
    }

    @Test
    void trusted_isComparedAsTextAndNotAsAPattern() {
        cluster.machine("x", false, List.of("a1b", "a.b"), "127.0.0.1", "10.0.0.1");
        assertTrue(cluster.heading(cluster.machine("x")).access().toString().contains("a1b,a.b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a}\n", "x y", "a\"", "#"})
    void trusted_whenAHostWouldBreakTheFile(String host) {
        assertThrows(IllegalArgumentException.class, () -> heading(Site.NONE, host));
        assertThrows(IllegalArgumentException.class, () -> heading(new Site("x" + host, "")));
    }

    @Test
    void environment_onAServiceNodeWithAnSslVersion() throws Exception {
        Heading heading = Heading.of(facts("8.2.7", "TLSv1"), Site.NONE, List.of());
        String file = ConserverCf.edit(null, ONE, heading);
        String program = "PERL_BADLANG=0 XCATSSLVER=TLSv1 /opt/xcat/share/xcat/cons/ipmi n1;";
        assertTrue(file.contains("\n  exec " + program), file);
        String tuned = ConserverCf.edit(null, ONE, heading.tuned(TUNING, EXEC, cluster));
        assertTrue(tuned.contains("\n  exec exec env " + program), tuned);
        assertThrows(IllegalArgumentException.class, () -> Heading.of(facts("8.2.7", "x;y"), Site.NONE, List.of()));
    }

    @Test
    void tuned_hasItsSettingsWithReasonsAndHostsByAddress() throws Exception {
        Heading tuned =
                heading(new Site("head", "yes"), "admin1,nowhere,10.1.0.0/16").tuned(TUNING, EXEC, cluster);
        String file = ConserverCf.edit("config * {\n  initdelay 9;\n}\n", ONE, tuned);
        assertEquals("""
                #rcons BEGIN config
                config "*" {
                  # at most one new line a second
                  initdelay 1;
                  # no DNS
                  loghostnames no;
                }
                #rcons END config
                access * {
                  trusted 127.0.0.1;
                  trusted 10.0.0.1;
                  trusted 10.0.0.11,::1,10.7.7.7,nowhere,10.1.0.0/16;
                }
                default * {
                  logfile /var/log/consoles/&;
                  timestamp 1lab;
                  rw *;
                  options ondemand;
                  # no DNS for each console
                  master 127.0.0.1;
                  # dead lines must not stall the others
                  options !autoreinit,reinitoncc;
                }
                default cyclades { type host; portbase 7000; portinc 1; }
                default mrv { type host; portbase 2000; portinc 100; }
                config * {
                  initdelay 9;
                }
                #xCAT BEGIN n1 CONS
                console n1 {
                  type exec;
                  exec exec env PERL_BADLANG=0 /opt/xcat/share/xcat/cons/ipmi n1;
                }
                #xCAT END n1 CONS
                """, file);
        assertEquals(file, ConserverCf.edit(file, ONE, tuned));
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "2001:0db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "fd00:0:0:0:0:0:0:0, fd00::",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
        "0:0:0:0:0:0:0:0, ::",
        "10.0.0.1, 10.0.0.1"
    })
    void addressesAreInTheirShortestForm(String address, String text) {
        assertEquals(text, AddressText.of(Cluster.literal(address)));
    }

    @Test
    void conserverTakesTheTunedForm() throws Exception {
        assumeTrue(RealParser.isInstalled(), RealParser.MISSING);
        Heading tuned = heading(new Site("head", "yes"), "admin1").tuned(TUNING, EXEC, cluster);
        assertEquals("", RealParser.complaints(ConserverCf.edit("config * { initdelay 9; }\n", ONE, tuned)));
    }

    @Test
    void aPlainRunTakesTheTuningBack() throws Exception {
        Heading plain = heading(new Site("head", ""));
        String file = ConserverCf.edit(null, ONE, plain);
        String tuned = ConserverCf.edit(file, ONE, plain.tuned(TUNING, CommandForm.PLAIN, cluster));
        assertEquals(file, ConserverCf.edit(tuned, ONE, plain));
    }

    @Test
    void tuned_whenASettingWouldBreakTheFile() {
        for (String bad : List.of("x }", "x\ny", "{")) {
            List<Tuning.Setting> settings = List.of(new Tuning.Setting("initdelay 1;", bad));
            Tuning tuning = new Tuning(1, settings, List.of(), List.of());
            assertThrows(
                    IllegalArgumentException.class, () -> heading(Site.NONE).tuned(tuning, EXEC, cluster));
        }
    }

    @Test
    void fault_whenOnDemandIsNeitherYesNorNo() {
        assertTrue(String.valueOf(Heading.fault(new Site(null, "always"))).startsWith("Unexpected value always"));
        for (String good : Set.of("", "yes", "NO", "Yes")) {
            assertNull(Heading.fault(new Site(null, good)));
        }
    }
}
