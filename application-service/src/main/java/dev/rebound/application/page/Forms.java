package dev.rebound.application.page;

import dev.rebound.platform.command.Refused;
import dev.rebound.platform.web.Problems.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What becomes of a form: it is carried out and leads on to the next page, or it is shown again with what is wrong. */
@Component
public class Forms {

    private final Validator validator;

    Forms(Validator validator) {
        this.validator = validator;
    }

    /**
     * Carries out what a form says.
     *
     * @param said the call that the form stands for, under the same constraints as over the API
     * @param again the page of the form
     * @param next where to go when it is done
     */
    public ModelAndView submit(TypedForm typed, Object said, Runnable command, ModelAndView again, String next) {
        validator.validate(said).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> typed.add(field(violation), violation.getMessage()));
        if (typed.problems().isEmpty()) {
            try {
                command.run();
                return seeOther(next);
            } catch (Refused refused) {
                if (refused.kind() == Refused.Kind.NOT_FOUND) {
                    throw refused;
                }
                typed.add(new Problem(refused.field(), refused.getMessage(), refused.mend()));
            }
        }
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Post/Redirect/Get: reloading the next page sends nothing again. */
    public static ModelAndView seeOther(String next) {
        RedirectView view = new RedirectView(next, false, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** The page of a form. */
    public static ModelAndView page(String template, TypedForm typed, Object form, Map<String, ?> more) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("typed", typed);
        page.addObject("form", form);
        page.addAllObjects(more);
        return page;
    }

    private static String field(ConstraintViolation<Object> violation) {
        String path = violation.getPropertyPath().toString();
        int element = path.indexOf('[');
        return element < 0 ? path : path.substring(0, element);
    }
}
