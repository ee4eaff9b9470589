"""How the rooms are put together: settings, site map, jobs, embedded services, commands."""
