package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.plan.HostDiff.Action;

/** Which attributes reset a console is measured by {@link ReloadEffectsTest}. */
final class PlanDiffTest {
    private static final String HEAD = "default * { master sn1; rw *; }\naccess * { trusted 127.0.0.1; }\n";

    @Test
    void summary_whenConsolesComeGoAndChange() {
        String old = HEAD + consoles(1, 500);
        String next = HEAD
                + consoles(6, 510)
                        .replace("exec \"c n6\";", "exec \"c n6 -x\";")
                        .replace("exec \"c n7\";", "exec \"c n7\"; timestamp 1h; rw !eve;");
        assertEquals(
                List.of(
                        "sn1: +10 -5 ~2 of 500 consoles; 493 undisturbed; reload",
                        "  5 disappear, their sessions end: n1 n2 n3 n4 n5",
                        "  1 reset, their sessions stay: n6 (exec)",
                        "  1 change in place: n7 (rw, timestamp)",
                        "  1 with other rights, also for those who are attached: n7"),
                diff(old, 64, next, 64).summary("sn1"));
    }

    @Test
    void summary_whenManyDisappear_namesTen() {
        List<String> lines =
                diff(HEAD + consoles(1, 30), 16, HEAD + consoles(30, 30), 16).summary("sn1");
        assertTrue(lines.get(1).endsWith(": n1 n10 n11 n12 n13 n14 n15 n16 n17 n18 ..."), lines.get(1));
    }

    @Test
    void nothing_whenOnlyTheSpellingDiffers() {
        String next = "# by hand\ndefault * { Master sn1; rw \"*\"; }\naccess * {\n  trusted 127.0.0.1;\n}\n"
                + consoles(3, 4) + consoles(1, 2);
        HostDiff diff = diff(HEAD + consoles(1, 4), 16, next, 16);
        assertEquals(Action.NONE, diff.action());
        assertEquals(List.of("sn1: +0 -0 ~0 of 4 consoles; nothing to do"), diff.summary("sn1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config * { redirect no; }",
                "config * { sslrequired no; }",
                "access sn9 { rejected *; }",
                "break 1 { string x; }",
                "group ops { users alice; }",
                "#include /etc/conserver/more.cf\n",
                "console remote { type noop; master sn2; }"
            })
    void reload_whenSomethingElseChanges(String more) {
        HostDiff diff = diff(HEAD + consoles(1, 3), 16, HEAD + consoles(1, 3) + more, 16);
        assertEquals(Action.RELOAD, diff.action());
        assertEquals(3, diff.consoles().undisturbed());
        assertEquals(3, diff.consoles().after());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "daemonmode yes",
                "primaryport 3109",
                "secondaryport 4000",
                "sslcacertificatefile /tls/ca.pem",
                "sslcredentials /tls/own.pem",
                "sslreqclientcert yes"
            })
    void restart_whenASettingIsReadAtTheStartOnly(String setting) {
        HostDiff diff = diff(HEAD + consoles(1, 3), 16, "config * { " + setting + "; }\n" + HEAD + consoles(1, 3), 16);
        assertEquals(Action.RESTART, diff.action());
        assertEquals(
                List.of(
                        "sn1: +0 -0 ~0 of 3 consoles; restart: the sessions of all 3 consoles end",
                        "  restart: " + setting.substring(0, setting.indexOf(' '))
                                + " changes, which conserver reads at its start only"),
                diff.summary("sn1"));
    }

    @Test
    void restart_whenTheGroupSizeChanges() {
        HostDiff diff = diff(HEAD + consoles(1, 3), 16, HEAD + consoles(1, 3), 64);
        assertEquals(Action.RESTART, diff.action());
        assertEquals(
                List.of("consoles a group go from 16 to 64, which conserver takes at its start only (-m)"),
                diff.reasons());
    }

    @Test
    void groupSize_whenItIsNotOurs() {
        assertEquals(
                Action.NONE,
                diff(HEAD + consoles(1, 3), 16, HEAD + consoles(1, 3), 0).action());
    }

    @Test
    void start_whenNoneRuns() {
        HostDiff diff = diff(null, 0, HEAD + consoles(1, 3), 64);
        assertEquals(List.of("sn1: +3 -0 ~0 of 0 consoles; conserver does not run there: start"), diff.summary("sn1"));
    }

    @Test
    void stop_whenNoConsoleIsLeft() {
        HostDiff diff = diff(HEAD + consoles(1, 3), 16, HEAD, 16);
        assertEquals(Action.STOP, diff.action());
        assertEquals(List.of("n1", "n2", "n3"), diff.consoles().removed());
    }

    @Test
    void consolesOfOtherHosts_haveNoSessionsHere() {
        String elsewhere = HEAD.replace("sn1", "sn2");
        HostDiff gone = diff(HEAD + consoles(1, 3), 16, elsewhere + consoles(1, 3), 16);
        assertEquals(3, gone.consoles().removed().size(), "moved to another host");
        HostDiff redirected = diff(elsewhere + consoles(1, 3), 16, elsewhere + consoles(1, 9), 16);
        assertEquals(Action.RELOAD, redirected.action());
        assertEquals(0, redirected.consoles().added().size());
    }

    private static HostDiff diff(@Nullable String old, int size, String next, int nextSize) {
        return new PlanDiff(master -> master.equals("sn1"))
                .compare(new PlanDiff.Setup(old, size), new PlanDiff.Setup(next, nextSize));
    }

    private static String consoles(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append("console n" + i + " { type exec; exec \"c n" + i + "\"; }\n");
        }
        return text.toString();
    }
}
