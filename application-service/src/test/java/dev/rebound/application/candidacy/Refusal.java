package dev.rebound.application.candidacy;

import dev.rebound.platform.command.Refused;
import java.util.Objects;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** A refusal of a kind, with its code and field, that says how to mend it. */
public final class Refusal extends TypeSafeMatcher<Throwable> {

    private final Refused.Kind kind;
    private final String code;
    private final String field;

    public Refusal(Refused.Kind kind, String code, String field) {
        this.kind = kind;
        this.code = code;
        this.field = field;
    }

    @Override
    protected boolean matchesSafely(Throwable failure) {
        return failure instanceof Refused refused
                && refused.kind() == kind
                && refused.code().equals(code)
                && Objects.equals(refused.field(), field)
                && !refused.getMessage().isBlank()
                && !refused.mend().isBlank();
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(kind + " " + code + " of " + field);
    }

    @Override
    protected void describeMismatchSafely(Throwable failure, Description mismatch) {
        mismatch.appendText(
                failure instanceof Refused refused
                        ? refused.kind() + " " + refused.code() + " of " + refused.field()
                        : String.valueOf(failure));
    }
}
