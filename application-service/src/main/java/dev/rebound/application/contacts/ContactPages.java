package dev.rebound.application.contacts;

import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form for a contact. */
@Controller
@RequestMapping("/candidacies/{id}/contact")
class ContactPages {

    private final Contacts contacts;
    private final Candidacies candidacies;
    private final Forms forms;

    ContactPages(Contacts contacts, Candidacies candidacies, Forms forms) {
        this.contacts = contacts;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView ask(Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        return page(
                call,
                id,
                new TypedForm(page.zone()),
                new ContactForm(ContactRole.INTERVIEWER.name(), null, null, null, null));
    }

    @PostMapping
    ModelAndView add(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") ContactForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        NewContact contact = form.read(typed);
        return forms.submit(
                typed,
                contact,
                () -> contacts.add(call, id, contact),
                page(call, id, typed, form),
                "/candidacies/" + id);
    }

    private ModelAndView page(Call call, UUID id, TypedForm typed, ContactForm form) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return Forms.page("contact", typed, form, Map.of("candidacy", candidacy, "roles", ContactRole.values()));
    }
}
