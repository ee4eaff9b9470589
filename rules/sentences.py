"""Every reason as an English sentence with its figures; the only words a finding is made of."""

SENTENCES: dict[str, str] = {
    # The act
    "act_reached": "The act, {act}, is one the rule speaks of.",
    "act_remote_access": "A tenant of computing power gets a service, not an item: {act} is not"
    " regulated by this rule.",
    "act_domestic": "What stays in {country} is no export, reexport or transfer.",
    "act_outside": "The rule does not speak of the act, {act}.",
    "act_regulated": "The act judged is {act}, which rules in force that day speak of.",
    "act_support_only": "The act judged is {act}, a service: only where a US person supports a"
    " controlled end use does a rule speak of it.",
    "act_not_regulated": "The act judged is {act}, which no rule in force that day speaks of.",
    # The item
    "subject_catalogue": "{chip} is in the catalogue and presumed subject to the US regulations.",
    "subject_us_design": "{chip} is designed by a US firm and presumed subject to the US"
    " regulations.",
    "subject_unknown": "Nothing says whether {chip} is subject to the US regulations.",
    "chip_unknown": "Which chip it was is not known.",
    "links_met": "{chip}: performance {tpp} against a line of {line}, and links of {link} GB/s"
    " against {links}.",
    "links_not_met": "{chip}: performance {tpp} against a line of {line}, links of {link} GB/s"
    " against {links}; both must be reached.",
    "links_undetermined": "{chip}: performance {tpp} and links of {link} GB/s; not enough is known"
    " for the lines of {line} and {links}.",
    "tiers_met": "{chip}: TPP {tpp} and density {density} stand in tier {tier}.",
    "tiers_not_met": "{chip}: TPP {tpp} and density {density} stay below {tiers}.",
    "tiers_undetermined": "{chip}: TPP {tpp}, density {density}; not enough is known to place it"
    " in {tiers}.",
    "tiers_not_data_centre": "{chip} is not designed or marketed for data centres, and its TPP"
    " {tpp} is below {note}.",
    "letter_named": "{chip} is named in the letters.",
    "letter_level_met": "{chip} reaches the level that the letters describe.",
    "letter_level_not_met": "{chip} is not named in the letters and stays below their level.",
    "letter_level_undetermined": "{chip} is not named in the letters; not enough is known of it to"
    " compare their level.",
    "memory_is_none": "{chip} is not high-bandwidth memory sold by itself.",
    "memory_unknown": "The density of the memory {chip} is not known.",
    "memory_met": "{chip}: {density} GB/s per mm² against a line of {line}.",
    "memory_not_met": "{chip}: {density} GB/s per mm² do not exceed {line}.",
    "foundry_no_foundry": "No foundry or packager of a die made to order is concerned.",
    "foundry_met": "A logic die at {nanometres} nm, within {line} nm, and nothing rebuts the"
    " presumption.",
    "foundry_not_met": "The die is above {line} nm, or its designer or packager rebuts the"
    " presumption.",
    "foundry_undetermined": "Not enough is known of the die, its designer or its packager.",
    "window_met": "{chip}: TPP {tpp} below {line} and memory {memory} GB/s below {memory_line}:"
    " an application is reviewed case by case.",
    "window_not_met": "{chip}: TPP {tpp} or memory {memory} GB/s is not below {line} and"
    " {memory_line}: an application meets a presumption of denial.",
    "window_undetermined": "{chip}: not enough is known for the ceilings of {line} and"
    " {memory_line} GB/s.",
    # Parties
    "listed_yes": "{party} is named on the {list} since {day} ({citation}).",
    "listed_no": "{party}: no entry on the {list} that stood on {day}.",
    "listed_unknown": "Whether {party} was named on the {list}, and for which items, is not known.",
    "address_yes": "{party} uses an address that is on the {list} since {day} ({citation}).",
    "address_no": "{party}: no listed address on the {list} on {day}.",
    "address_unknown": "Whether {party} used an address on the {list} is not known.",
    "footnote_yes": "{party} carries footnote {footnote} of the Entity List since {day}.",
    "footnote_no": "{party}: no entry with footnote {footnote}.",
    "footnote_unknown": "Whether {party} carried footnote {footnote} is not known.",
    "owned_met": "Listed parties own at least {least} percent of {party}: {arithmetic}.",
    "owned_not_met": "Listed parties own at most {most} percent of {party}, below {line}:"
    " {arithmetic}.",
    "owned_undetermined": "Listed parties own between {least} and {most} percent of {party},"
    " against {line}: {arithmetic}.",
    "owned_not_foreign": "{party} is organised in {country}; the rule speaks of foreign parties.",
    "owned_foreign_unknown": "Listed parties own at least {least} percent of {party}, but whether"
    " it is a foreign party is not known: {arithmetic}.",
    "seat_met": "{party} has its headquarters in {seat}.",
    "seat_parent_met": "{party}, seated in {seat}, has its ultimate parent ({parent}) in"
    " {parent_seat}.",
    "seat_not_met": "{party} is seated in {seat} and its ultimate parent in {parent_seat}.",
    "seat_unknown": "{party} is seated in {seat} and its ultimate parent in {parent_seat}: not"
    " enough is known.",
    "seat_text_unknown": "{party} is seated in {seat} and its ultimate parent in {parent_seat};"
    " the country groups of {day} are not held.",
    "end_use_yes": "A controlled end use is said to be meant: {uses}.",
    "end_use_ruled_out": "The facts rule out {uses}.",
    "end_use_presumed_none": "Nothing points to {uses}; none is presumed.",
    "us_person_met": "{seller} is organised in the United States.",
    "us_person_not_met": "{seller} is organised in {country}.",
    "us_person_unknown": "Whether a US person sells, hosts or supports is not known.",
    # Places
    "destination_unknown": "Where the chips go, or stand, is not known.",
    "destination_named": "The chips go to {country}, which the rule names.",
    "destination_met": "The chips go to {country}, which stood in {groups} on {day}.",
    "destination_not_met": "The chips go to {country}, outside {groups} on {day}, or excluded from"
    " it.",
    "destination_undetermined": "The chips go to {country}; whether it stood in {groups} on {day}"
    " is not known, since no text of that day is held.",
    "route_unknown": "The route is not known; {countries} would matter.",
    "route_met": "The goods pass {route}, among them {countries}.",
    "route_not_met": "The goods pass {route}, none of them {countries}.",
    # The seller
    "seller_unknown": "Who sold is not known; the letters bind {informed}.",
    "seller_informed": "{seller} is bound by the letters.",
    "seller_not_informed": "{seller} did not get the letters, which bind {informed}.",
    # Whether the rule stands
    "in_force_suspended": "The rule is suspended on {day}.",
    "in_force_unsettled": "{question}",
    # What a rule does
    "rule_covers": "{says}",
    "rule_conditional": "{says} It turns on {turns}, which the case file does not settle.",
    "rule_not": "A test of every way in which the rule reaches an act is not met.",
    "rule_undetermined": "Not enough is known to say whether the rule reaches the act.",
    "rule_says": "{reason}",
    "rule_unsettled": "{question}",
    # Knowledge and licence
    "knowledge_yes": "The seller is said to have known, or to have had reason to know.",
    "knowledge_no": "The seller is known neither to have known nor to have had reason to know.",
    "knowledge_unknown": "What the seller knew is not known.",
    "licence_yes": "A licence or an exception is recorded for what the rules cover.",
    "licence_no": "The facts rule out a licence and an exception.",
    "licence_presumed_none": "No licence or exception is recorded; none is presumed.",
    # Red flags
    "flag_group": "Units of the group of {party} are listed: {units}.",
    "flag_minority": "Listed parties own a part of {party}: {arithmetic}.",
    "flag_unknown_share": "The share of {owner}, listed, in {party} is not known.",
}
