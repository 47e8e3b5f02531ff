package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.apply.ReloadWay;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.Scope;

final class OrderReaderTest {
    private static Order order(String line) throws UsageException {
        CommandOptions options = new CommandOptions();
        Makeconservercf.createCommandLine(options).parseArgs(line.isEmpty() ? new String[0] : line.split(" ", -1));
        return new OrderReader(options).read();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-l n1 ; Invalid option -l or --local when there are nodes specified.",
                "-l -c ; Can not specify -l or --local together with -c or --conserver.",
                "-C -l ; Can not specify -l|--local or -c|--conserver together with -C|--cleanup.",
                "-C -c ; Can not specify -l|--local or -c|--conserver together with -C|--cleanup.",
                "-C n1 ; Can not specify noderange together with -C|--cleanup.",
                "-C -d ; Can not specify -d|--delete together with -C|--cleanup.",
            })
    void contradictions_areRefusedInTheWordsOfXcat(String line, String message) {
        assertRefused(message, line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--apply --output d | Can not specify --apply together with --output: --output only writes files.",
                "--per-child 0 | --per-child needs a number from 1 on, not '0'.",
                "--per-child -3 | --per-child needs a number from 1 on, not '-3'.",
                "--per-child 16.5 | --per-child needs a number from 1 on, not '16.5'.",
                "--per-child 99999999999 | --per-child needs a number from 1 on, not '99999999999'.",
                "--parallel 0 | --parallel needs a number from 1 to 64, not '0'.",
                "--parallel 65 | --parallel needs a number from 1 to 64, not '65'.",
                "--timeout 0 | --timeout needs a number from 1 to 86400, not '0'.",
                "--timeout 86401 | --timeout needs a number from 1 to 86400, not '86401'.",
                "--reload now | --reload is one of auto, protocol, signal, service, none, not 'now'.",
                "--output d --service sysv | --service is one of debian, redhat, systemd, not 'sysv'.",
                "--service redhat --apply | --service is for --output: a host that is asked knows its own.",
                "--file= | --file needs the name of a file.",
            })
    void valuesThatCannotBe_areRefused(String line, String message) {
        assertRefused(message, line);
    }

    private static void assertRefused(String message, String line) {
        assertEquals(
                message,
                assertThrows(UsageException.class, () -> order(line), line).getMessage());
    }

    @Test
    void filesOfAnotherMachine_areNotWrittenHere() {
        UsageException refusal = assertThrows(UsageException.class, () -> order("--as mn,10.0.0.1"));

        assertTrue(String.valueOf(refusal.getMessage()).startsWith("--as is for --output, --diff, --dry-run"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output d", "--diff", "--dry-run", "-n", "--explain", "--measure"})
    void filesOfAnotherMachine_areShownOrWrittenElsewhere(String option) throws UsageException {
        assertEquals("mn,10.0.0.1", order("--as mn,10.0.0.1 " + option).source().as());
    }

    @Test
    void order_withoutOptions_isThatOfXcat() throws UsageException {
        Order order = order("");

        assertEquals(
                new Order(
                        Order.Errand.SET_UP,
                        null,
                        Scope.EVERYWHERE,
                        new Order.Source(null, "", List.of()),
                        new Order.Form(false, 0, List.of()),
                        new Order.Delivery(
                                Order.Way.APPLY,
                                "",
                                HostFacts.Kind.DEBIAN,
                                "/etc/conserver.cf",
                                new Order.Remote("ssh", ReloadWay.AUTO, false, 8, Duration.ofMinutes(2))),
                        false),
                order);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EVERYWHERE, false, APPLY",
        "-c, CONSERVER_HOSTS, false, APPLY",
        "-l, LOCAL, false, APPLY",
        "--apply, CONSERVER_HOSTS, true, APPLY",
        "-l --apply, LOCAL, true, APPLY",
        "--output d, CONSERVER_HOSTS, true, OUTPUT",
        "--tune, EVERYWHERE, true, APPLY",
        "--per-child 16, EVERYWHERE, true, APPLY",
        "--per-child auto, EVERYWHERE, true, APPLY",
        "--explain, EVERYWHERE, true, EXPLAIN",
        "--measure, CONSERVER_HOSTS, true, MEASURE",
        "--diff, EVERYWHERE, false, DIFF",
        "--apply -n, CONSERVER_HOSTS, true, DRY_RUN",
        "--diff -n, EVERYWHERE, false, DIFF",
    })
    void options_implyHostsAndTuning(String line, Scope scope, boolean tuned, Order.Way way) throws UsageException {
        Order order = order(line);

        assertEquals(scope, order.scope());
        assertEquals(tuned, order.form().tuned());
        assertEquals(way, order.delivery().way());
    }

    @ParameterizedTest
    @CsvSource({"'', SET_UP", "n1, SET_UP", "-d, DELETE", "-d n1, DELETE", "-C, CLEAN_UP"})
    void errands(String line, Order.Errand errand) throws UsageException {
        assertEquals(errand, order(line).errand());
    }

    @Test
    void lists_areDividedByCommas_andAddUp() throws UsageException {
        Order order = order("-t a,b -t c --balance cs1=2,cs2 --output d n1,n2");

        assertEquals(List.of("a", "b", "c"), order.form().trusted());
        assertEquals(List.of("cs1=2", "cs2"), order.source().balance());
        assertEquals("n1,n2", order.noderange());
        assertFalse(order.verbose());
    }

    @Test
    void numbers_areTaken() throws UsageException {
        Order order = order("--per-child 24 --parallel 64 --timeout 5 --reload service --restart --ssh /opt/ssh");

        assertEquals(24, order.form().groupSize());
        assertEquals(
                new Order.Remote("/opt/ssh", ReloadWay.SERVICE, true, 64, Duration.ofSeconds(5)),
                order.delivery().remote());
    }
}
