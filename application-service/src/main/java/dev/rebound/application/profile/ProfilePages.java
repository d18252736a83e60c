package dev.rebound.application.profile;

import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.seeker.Spelling;
import dev.rebound.application.seeker.TimeZones;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the profile. */
@Controller
@RequestMapping("/profile")
class ProfilePages {

    private final Profiles profiles;
    private final Forms forms;

    ProfilePages(Profiles profiles, Forms forms) {
        this.profiles = profiles;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView profile(
            Call call,
            @AuthenticationPrincipal Jwt token,
            @RequestParam(required = false) String changed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Profile profile = profiles.of(call, token).profile();
        return page(new TypedForm(page.zone()), ProfileForm.of(profile), page).addObject("changed", changed != null);
    }

    @PostMapping
    ModelAndView change(
            Call call,
            @AuthenticationPrincipal Jwt token,
            @ModelAttribute("form") ProfileForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        Profile profile = form.read(typed);
        return forms.submit(
                typed,
                profile,
                () -> profiles.change(call, token, profile),
                page(typed, form, page),
                "/profile?changed=yes");
    }

    private static ModelAndView page(TypedForm typed, ProfileForm form, Page page) {
        Map<String, Object> more = new HashMap<>();
        more.put("zones", TimeZones.all());
        more.put("spellings", Spelling.values());
        more.put("otherZone", otherZone(form, page));
        return Forms.page("profile", typed, form, more);
    }

    /** The zone that the browser says it is in, where the profile names another one; else null. */
    private static String otherZone(ProfileForm form, Page page) {
        String browser = page.zone().getId();
        return TimeZones.isKnown(browser) && !browser.equals(form.timeZone()) ? browser : null;
    }
}
