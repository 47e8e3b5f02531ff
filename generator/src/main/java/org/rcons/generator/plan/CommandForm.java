package org.rcons.generator.plan;

/** How a command is written into a conserver.cf, so that it costs the server as little as possible. */
public interface CommandForm {
    /** As it is: xCAT's form. */
    CommandForm PLAIN = new CommandForm() {
        @Override
        public String of(String command) {
            return command;
        }
    };

    /**
     * What conserver shall give to {@code /bin/sh -ce}.
     *
     * @param command a shell command; one of xCAT's programs comes as a simple command, its variables set by {@code env}
     * @return one line
     */
    String of(String command);
}
