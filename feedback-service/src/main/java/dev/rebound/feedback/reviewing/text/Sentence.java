package dev.rebound.feedback.reviewing.text;

import java.util.List;
import java.util.Set;

/**
 * A sentence, a greeting or a line of a letter.
 *
 * @param start where it begins in the text
 * @param end exclusive; its full stop or question mark is part of it
 * @param vocabulary the words that occur, each once
 * @param question whether it ends in a question mark
 * @param greeting whether it is a line that greets
 */
public record Sentence(
        String text,
        int start,
        int end,
        List<Word> words,
        Set<String> vocabulary,
        boolean question,
        boolean greeting) {}
