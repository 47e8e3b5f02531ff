package org.rcons.testbed.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Two fake conserver hosts for a demonstration.
 *
 * <p>Prints {@code ready HOST:PORT HOST:PORT} and serves until its standard input ends or the time is over: one hour, or
 * the number of seconds given as the only argument. Consoles: {@code n1} boots, lets one log in
 * and is on the second host, which the first redirects to; {@code n2} echoes, {@code n3} prints all the time.
 */
public final class Main {

    private static final long AN_HOUR = 3600;
    private static final Duration CHATTER = Duration.ofMillis(500);

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        long seconds = arguments.length == 0 ? AN_HOUR : Math.min(AN_HOUR, Long.parseLong(arguments[0]));
        serve(System.in, System.out, seconds);
    }

    /** Serves until the input ends or that many seconds have passed. */
    static void serve(InputStream in, PrintStream out, long seconds) throws InterruptedException {
        try (FakeConserver second = second();
                FakeConserver first = first(second)) {
            out.println("ready " + first.masterAddress() + " " + second.masterAddress());
            out.flush();
            endOf(in).await(seconds, TimeUnit.SECONDS);
        }
    }

    private static FakeConserver second() {
        return FakeConserver.host()
                .console(ConsoleSetup.named("n1").logFile("log/n1").machine(BootingNode.named("n1")))
                .start();
    }

    private static FakeConserver first(FakeConserver second) {
        return FakeConserver.host()
                .console(ConsoleSetup.named("n2").logFile("log/n2"))
                .console(ConsoleSetup.named("n3")
                        .logFile("log/n3")
                        .machine(() -> Machines.chatter("n3: temperature 41 C, fans 8200 rpm\r\n", CHATTER)))
                .remote("n1", Redirect.to(second))
                .start();
    }

    private static CountDownLatch endOf(InputStream in) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread reader = new Thread(
                () -> {
                    try {
                        in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        ended.countDown();
                    }
                    ended.countDown();
                },
                "end of input");
        reader.setDaemon(true);
        reader.start();
        return ended;
    }
}
