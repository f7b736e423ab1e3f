package io.github.segmentcli.cli;

import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** An enum constant whose {@code toString} is the form in which it is typed: {@code yeo-johnson}. */
record Choice<E extends Enum<E>>(E value) {

    @Override
    public String toString() {
        return Values.name(value);
    }

    /** A picocli converter. picocli needs a constructor without arguments, hence one small subclass for each enum. */
    abstract static class Converter<E extends Enum<E>> implements ITypeConverter<Choice<E>>, Completion.HasChoices {

        private final Class<E> type = Values.constantsOf(this);

        @Override
        public Choice<E> convert(String text) {
            return new Choice<>(Values.choice(text, type));
        }

        @Override
        public List<String> choices() {
            return Values.names(type);
        }
    }
}
