package dev.rebound.application.erasing;

import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Erasing oneself, confirmed by a typed word; the page of the profile has the same form. */
@Controller
@RequestMapping("/profile")
class ErasurePages {

    private static final String ERASED = "/profile/erased";

    private final Erasing erasing;
    private final Forms forms;

    ErasurePages(Erasing erasing, Forms forms) {
        this.erasing = erasing;
        this.forms = forms;
    }

    @GetMapping("/erasure")
    ModelAndView ask(Call call, @ModelAttribute(name = "page", binding = false) Page page) {
        return erasing.isErased(call.seeker()) ? Forms.seeOther(ERASED) : page(new TypedForm(page.zone()), null);
    }

    @PostMapping("/erasure")
    ModelAndView erase(
            Call call,
            @RequestParam(required = false) String confirmation,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        return forms.submit(
                typed, new Confirmation(confirmation), () -> erasing.erase(call), page(typed, confirmation), ERASED);
    }

    @GetMapping("/erased")
    ModelAndView erased(Call call) {
        return erasing.isErased(call.seeker()) ? new ModelAndView("erased") : Forms.seeOther("/profile");
    }

    private static ModelAndView page(TypedForm typed, String confirmation) {
        return Forms.page("erasure", typed, new Confirmation(confirmation), Map.of());
    }
}
