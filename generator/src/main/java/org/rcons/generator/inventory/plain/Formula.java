package org.rcons.generator.inventory.plain;

import java.util.List;

/** A number that is computed from the numbers in a node's name. Whole numbers; division drops the rest. */
sealed interface Formula {
    /**
     * The value for a node.
     *
     * @param numbers in its name, from left to right
     * @throws ArithmeticException if there is none, with a message for the user
     */
    long value(List<Long> numbers);

    /** A number as written. */
    record Constant(long number) implements Formula {
        @Override
        public long value(List<Long> numbers) {
            return number;
        }
    }

    /**
     * A number of the name.
     *
     * @param index from 1; 0 for the last
     */
    record InName(int index) implements Formula {
        @Override
        public long value(List<Long> numbers) {
            if (numbers.isEmpty() || index > numbers.size()) {
                throw new ArithmeticException("the name has " + numbers.size() + " numbers in it");
            }
            return numbers.get(index == 0 ? numbers.size() - 1 : index - 1);
        }
    }

    /** {@code + - * / %} of two. */
    record Operation(char operator, Formula left, Formula right) implements Formula {
        @Override
        public long value(List<Long> numbers) {
            long a = left.value(numbers);
            long b = right.value(numbers);
            if (b == 0 && (operator == '/' || operator == '%')) {
                throw new ArithmeticException("it divides by zero");
            }
            return switch (operator) {
                case '+' -> Math.addExact(a, b);
                case '-' -> Math.subtractExact(a, b);
                case '*' -> Math.multiplyExact(a, b);
                case '/' -> a / b;
                default -> a % b;
            };
        }
    }
}
