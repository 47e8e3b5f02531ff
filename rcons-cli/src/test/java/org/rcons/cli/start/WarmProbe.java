package org.rcons.cli.start;

/** The program in the jar of {@link WarmJourneyTest}: what rcons does with the arguments that concern the start. */
public final class WarmProbe {
    private WarmProbe() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            System.out.println("hello");
            return;
        }
        System.exit(Training.run((port, tls) -> {}));
    }
}
