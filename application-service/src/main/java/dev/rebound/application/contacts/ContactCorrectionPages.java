package dev.rebound.application.contacts;

import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.CandidacyAnswer.Contact;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
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

/** The page on which a contact is put right or removed. */
@Controller
@RequestMapping("/candidacies/{id}/contacts/{contact}")
class ContactCorrectionPages {

    private final Contacts contacts;
    private final Candidacies candidacies;
    private final Forms forms;

    ContactCorrectionPages(Contacts contacts, Candidacies candidacies, Forms forms) {
        this.contacts = contacts;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView ask(
            Call call,
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        Contact recorded = recorded(candidacy, contact);
        return page(candidacy, recorded, new TypedForm(page.zone()), ContactForm.of(recorded));
    }

    @PostMapping
    ModelAndView correct(
            Call call,
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @ModelAttribute("form") ContactForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        Contact recorded = recorded(candidacy, contact);
        NewContact corrected = form.read(typed);
        return forms.submit(
                typed,
                corrected,
                () -> contacts.correct(call, id, contact, corrected),
                page(candidacy, recorded, typed, form),
                "/candidacies/" + id);
    }

    @PostMapping("/removal")
    ModelAndView remove(Call call, @PathVariable UUID id, @PathVariable UUID contact) {
        contacts.remove(call, id, contact);
        return Forms.seeOther("/candidacies/" + id);
    }

    private static Contact recorded(CandidacyAnswer candidacy, UUID contact) {
        return candidacy.contact(contact).orElseThrow(() -> Refused.notFound("contact"));
    }

    private static ModelAndView page(CandidacyAnswer candidacy, Contact contact, TypedForm typed, ContactForm form) {
        return Forms.page(
                "contact-correction",
                typed,
                form,
                Map.of("candidacy", candidacy, "contact", contact, "roles", ContactRole.values()));
    }
}
